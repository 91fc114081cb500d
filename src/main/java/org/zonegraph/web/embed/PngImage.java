package org.zonegraph.web.embed;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Rasterization of our own drawings, for what shows no SVG: messengers, office programs.
 */
final class PngImage {

	/** Of a whole picture: more would cost more memory than a picture is worth. */
	private static final double PIXELS = 8_000_000;

	private PngImage() {
	}

	/**
	 * Rasterizes a drawing.
	 * @param svg the drawing
	 * @param fine whether it is to be printed, so twice as large as on a screen as far as
	 * there is room; one at a time, for each takes some 40 MB while it is made
	 */
	static synchronized byte[] of(String svg, boolean fine) throws IOException {
		SVGDocument drawing = Objects.requireNonNull(new SVGLoader()
			.load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, LoaderContext.createDefault()),
				"a drawing of ours cannot be read");
		FloatSize size = drawing.size();
		double scale = Math.min(fine ? 2 : 1, Math.sqrt(PIXELS / (size.width * size.height)));
		BufferedImage image = new BufferedImage((int) Math.round(size.width * scale),
				(int) Math.round(size.height * scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
			graphics.scale(scale, scale);
			drawing.render((Component) null, graphics, new ViewBox(size));
		}
		finally {
			graphics.dispose();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

}
