package org.zonegraph.export.file;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.model.words.Words;

/**
 * GeoJSON: a feature for each thing whose latitude and longitude were selected, or those
 * of the province that it lies in, as often as it occurs. Of an area the graph knows the
 * point of its city or district and nothing more precise, and each feature says so.
 */
@Component
final class GeoJsonFileFormat implements FileFormat {

	private static final String LABEL = "a point of the province to put a label at";

	private static final String LABEL_OF_PROVINCE = "a point of its province to put a label at; "
			+ "where in the province it lies is not known here";

	private static final String SEAT = "the seat of its city or district; where in it the area lies is not known here";

	private final JsonMapper json = JsonMapper.shared();

	@Override
	public String ending() {
		return "geojson";
	}

	@Override
	public String mediaType() {
		return "application/geo+json";
	}

	@Override
	public String content() {
		return "places as points: a label point of a province, of an area the point of its city or district, else that of its province";
	}

	@Override
	public Words words() {
		return new Words("Points on a map (GeoJSON)", "地图点位（GeoJSON）");
	}

	@Override
	public FileWriter open(Content content, OutputStream output) {
		if (!suits(content.layout())) {
			throw new UnsuitableException(
					"the question has no places: it selects neither latitude and longitude of areas or provinces nor "
							+ "province { latitude longitude } of what lies in one");
		}
		JsonGenerator generator = this.json.createGenerator(output);
		generator.writeStartObject();
		generator.writeStringProperty("type", "FeatureCollection");
		content.provenance().lines().forEach(generator::writeStringProperty);
		generator.writeName("features");
		generator.writeStartArray();
		return new GeoJsonFileWriter(content, generator);
	}

	@Override
	public boolean suits(Layout layout) {
		return point(layout) || layout.parts().stream().anyMatch(this::suits);
	}

	private static boolean point(Layout layout) {
		return layout.of("latitude") != null && layout.of("longitude") != null;
	}

	private static final class GeoJsonFileWriter implements FileWriter {

		private final Content content;

		private final JsonGenerator json;

		private boolean begun;

		GeoJsonFileWriter(Content content, JsonGenerator json) {
			this.content = content;
			this.json = json;
		}

		@Override
		public void page(Map<?, ?> data) {
			this.content.parts(!this.begun).forEach((part) -> look(part, data.get(part.key())));
			this.begun = true;
			this.json.flush();
		}

		private void look(Layout part, @Nullable Object value) {
			if (value instanceof List<?> list) {
				list.forEach((entry) -> look(part, entry));
			}
			if (!(value instanceof Map<?, ?> fields)) {
				return;
			}
			Layout province = part.of("province");
			if (point(part) && at(part, "latitude", fields) != null) {
				feature(part, fields, part, fields, part.type().equals("Province") ? LABEL : SEAT);
			}
			else if (province != null && point(province) && fields.get(province.key()) instanceof Map<?, ?> place) {
				feature(part, fields, province, place, LABEL_OF_PROVINCE);
			}
			for (Layout child : part.parts()) {
				if (!child.equals(province) || !point(child)) {
					look(child, fields.get(child.key()));
				}
			}
		}

		private void feature(Layout thing, Map<?, ?> fields, Layout place, Map<?, ?> at, String position) {
			Map<String, @Nullable Object> feature = new LinkedHashMap<>();
			feature.put("type", "Feature");
			String id = thing.id(fields);
			if (id != null) {
				feature.put("id", id);
			}
			feature.put("geometry", Map.of("type", "Point", "coordinates",
					List.of(number(place, "longitude", at), number(place, "latitude", at))));
			Map<String, @Nullable Object> properties = Cells.flat(thing, fields, (part) -> true);
			properties.put("position", position);
			feature.put("properties", properties);
			this.json.writePOJO(feature);
		}

		private static Object number(Layout place, String field, Map<?, ?> at) {
			Object number = at(place, field, at);
			if (number == null) {
				throw new IllegalStateException("a place without a " + field);
			}
			return number;
		}

		private static @Nullable Object at(Layout place, String field, Map<?, ?> at) {
			Layout part = place.of(field);
			return (part != null) ? at.get(part.key()) : null;
		}

		@Override
		public void end() {
			this.json.writeEndArray();
			this.json.writeEndObject();
			this.json.close();
		}

	}

}
