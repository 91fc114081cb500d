@org.jspecify.annotations.NullMarked
package org.zonegraph.answer.document;
