package org.zonegraph.sources;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A PDF of one page with lines of text, Chinese too, whose font it does not carry. */
final class MadePdf {

	private MadePdf() {
	}

	static byte[] of(List<String> lines) {
		StringBuilder content = new StringBuilder("BT /F1 11 Tf 14 TL 40 800 Td\n");
		lines.forEach((line) -> content.append('<')
			.append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
			.append("> Tj T*\n"));
		content.append("ET");
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
						+ "/Resources << /Font << /F1 5 0 R >> >> >>",
				"<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content),
				"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
						+ "/DescendantFonts [6 0 R] >>",
				"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R "
						+ "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
				"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] "
						+ "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < objects.size(); i++) {
			places.add(pdf.length());
			pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
		}
		int table = pdf.length();
		pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
		places.forEach((place) -> pdf.append("%010d 00000 n \n".formatted(place)));
		pdf.append(
				"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
		return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

}
