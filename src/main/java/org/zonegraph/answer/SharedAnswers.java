package org.zonegraph.answer;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Revision;

/**
 * Second-level cache: answers that all copies of the application keep together. Neither
 * of its methods fails; what is not there is asked of the graph.
 */
public interface SharedAnswers {

	/**
	 * Finds an answer.
	 * @param revision the revision that it is of
	 * @param question what was asked
	 * @return the answer, null where nobody has kept it
	 */
	@Nullable ExecutedAnswer find(Revision revision, Question question);

	/**
	 * Keeps an answer.
	 * @param revision the revision that it is of
	 * @param question what was asked
	 * @param answered the answer
	 */
	void keep(Revision revision, Question question, ExecutedAnswer answered);

}
