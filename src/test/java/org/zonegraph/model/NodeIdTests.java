package org.zonegraph.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodeIdTests {

	@ParameterizedTest
	@CsvSource({ "area:a,area,a,true", "area:,area,'',false", "area,area,'',false", "'','','',false", ":a,'',a,true",
			"area:a:b,area,a:b,true" })
	void anIdIsAKindAndASlug(String text, String kind, String slug, boolean whole) {
		NodeId id = NodeId.of(text);
		assertThat(id).isEqualTo(new NodeId(kind, slug));
		assertThat(id.isWhole()).isEqualTo(whole);
	}

	@ParameterizedTest
	@CsvSource({ "province:CN-CQ,/province/CN-CQ", "area:~2~a.b_c,/area/~2~a.b_c",
			"area:a b/c?d#e,/area/a%20b%2Fc%3Fd%23e", "area:重庆,/area/%E9%87%8D%E5%BA%86" })
	void aPageIsAtItsKindAndItsSlug(String id, String path) {
		assertThat(NodeId.of(id).path()).isEqualTo(path);
	}

	@Test
	void aThingIsCalledByItsAddressWhereTheDataHasOne() {
		NodeId id = NodeId.of("province:CN-CQ");
		assertThat(id.iri("https://example.org/zones")).isEqualTo("https://example.org/zones/province/CN-CQ");
		assertThat(id.iri("https://example.org//")).isEqualTo("https://example.org/province/CN-CQ");
		assertThat(id.iri(null)).isEqualTo("urn:zonegraph:province:CN-CQ");
	}

}
