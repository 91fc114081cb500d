@org.jspecify.annotations.NullMarked
package org.zonegraph.web.http;
