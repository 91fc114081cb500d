package org.zonegraph.query.compile;

import org.springframework.stereotype.Component;

import org.zonegraph.model.CitationNode;
import org.zonegraph.model.Model;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.shape.Projection;

/**
 * Answers {@code citations} of a source: all that rests on it, things, relationships and
 * single values, a page at a time like every list.
 */
@Component
final class CitationsField implements ComputedField {

	/** Two ends of an entry are looked for among the nodes of each type. */
	private static final double ENDS = 30;

	@Override
	public boolean answers(String type, String field) {
		return type.equals(Model.SOURCE) && field.equals(CitationNode.FIELD);
	}

	@Override
	public double rows(Asked asked) {
		double each = 3.0 * asked.sizes().relationships() / Math.max(1, asked.sizes().of(Model.SOURCE));
		int page = asked.number("first", asked.number("last", SchemaDeriver.DEFAULT_PAGE));
		return each + ENDS * page;
	}

	@Override
	public Projection compile(Place place) {
		return place.objects().connections().cited(place.requiredNode(), place.field());
	}

}
