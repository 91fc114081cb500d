package org.zonegraph;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips properties once the shared server did not start, as tests are skipped then. */
class SkippedWithoutServer implements SkipExecutionHook {

	@Override
	public SkipResult shouldBeSkipped(LifecycleContext context) {
		String failure = SharedServer.failure();
		return (failure != null) ? SkipResult.skip(failure) : SkipResult.doNotSkip();
	}

}
