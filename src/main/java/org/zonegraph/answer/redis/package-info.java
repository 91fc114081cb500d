/** What copies share where a Redis is named: answers, and what clients have used up. */
@NullMarked
package org.zonegraph.answer.redis;

import org.jspecify.annotations.NullMarked;
