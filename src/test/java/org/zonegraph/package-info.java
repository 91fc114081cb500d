/** Tests of the whole application, on a real Neo4j. */
package org.zonegraph;
