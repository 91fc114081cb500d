/** Tests of revisions of the past that start no database. */
@org.jspecify.annotations.NullMarked
package org.zonegraph.past;
