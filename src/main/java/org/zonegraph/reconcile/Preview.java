package org.zonegraph.reconcile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import org.zonegraph.model.NodeId;
import org.zonegraph.reconcile.Entities.KnownEntity;
import org.zonegraph.reconcile.Entities.SelectedProperty;
import org.zonegraph.reconcile.SchemaProperty.Field;

/**
 * Entity preview: shows an entity in a frame of a page elsewhere, so that a person can
 * choose: its names, what tells it from others of its kind, and how far that can be
 * trusted. A frame may be of no origin at all, to which a file of styles would be one of
 * another site.
 */
@Component
public final class Preview {

	private static final int FEW = 3;

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head><meta charset="utf-8"><title>%1$s</title><style>
			body { margin: 0; padding: .6rem .8rem; background: #ffffff; color: #17252a; font: .875rem/1.45 system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
			h1 { font-size: 1.05rem; line-height: 1.25; margin: 0; }
			p { margin: .15rem 0; }
			.kind { color: #55656b; font-size: .8rem; }
			dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .5rem 0; }
			dt { color: #55656b; }
			dd { margin: 0; overflow-wrap: anywhere; }
			.unknown { color: #55656b; font-style: italic; }
			a { color: #0b5c6b; }
			</style></head>
			<body>
			<p class="kind">%2$s</p>
			<h1>%1$s</h1>
			%3$s<p><a href="%5$s" target="_blank" rel="noopener">All that is known</a></p>
			<dl>
			%4$s
			</dl>
			</body>
			</html>
			""";

	private final SchemaSpace space;

	private final Entities entities;

	Preview(SchemaSpace space, Entities entities) {
		this.space = space;
		this.entities = entities;
	}

	/**
	 * Shows an entity.
	 * @param api who is asked
	 * @param id its id
	 * @return the page, empty where nothing has this id
	 */
	public Optional<String> of(Api api, String id) {
		Optional<List<SchemaProperty>> shown = this.space.ofId(id)
			.map((type) -> this.space.properties(type)
				.stream()
				.filter((property) -> Optional.ofNullable(property.fields().get(type.name()))
					.filter(Field::tells)
					.isPresent())
				.toList());
		return shown.flatMap((properties) -> {
			List<SelectedProperty> selected = properties.stream()
				.map((property) -> new SelectedProperty(property, FEW))
				.toList();
			Map<String, KnownEntity> found = this.entities.read(api, List.of(id), selected);
			return Optional.ofNullable(found.get(id)).map((entity) -> page(entity, properties));
		});
	}

	/**
	 * Where an entity's page is.
	 * @param id an id
	 * @return the path of the page, empty where ids of this kind are none of ours
	 */
	public Optional<String> address(String id) {
		return this.space.ofId(id).map((type) -> NodeId.of(id).path());
	}

	private String page(KnownEntity entity, List<SchemaProperty> properties) {
		String other = entity.nameZh().equals(entity.name()) ? ""
				: "<p lang=\"zh\">%s</p>%n".formatted(HtmlUtils.htmlEscape(entity.nameZh()));
		return PAGE.formatted(HtmlUtils.htmlEscape(entity.name()),
				HtmlUtils.htmlEscape(SchemaSpace.name(entity.type())), other,
				properties.stream().map((property) -> row(entity, property)).collect(Collectors.joining("\n")),
				HtmlUtils.htmlEscape("view?id=" + URLEncoder.encode(entity.id(), StandardCharsets.UTF_8)));
	}

	private static String row(KnownEntity entity, SchemaProperty property) {
		List<PropertyValue> values = entity.of(property);
		String shown = Stream
			.concat(values.stream().limit(FEW).map((value) -> HtmlUtils.htmlEscape(value.text())),
					(values.size() == FEW) ? Stream.of("…") : Stream.of())
			.collect(Collectors.joining("; "));
		return "<dt>%s</dt><dd>%s</dd>".formatted(HtmlUtils.htmlEscape(property.name()),
				!shown.isEmpty() ? shown : "<span class=\"unknown\">not known</span>");
	}

}
