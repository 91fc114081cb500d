package org.zonegraph.web.door;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/** Route lookup: which addresses there are, as all handler mappings say. */
@Component
final class Addresses {

	private final ObjectProvider<HandlerMapping> mappings;

	Addresses(ObjectProvider<HandlerMapping> mappings) {
		this.mappings = mappings;
	}

	/** Whether something answers at the address of a request, were it read. */
	boolean isThere(HttpServletRequest request) {
		HttpServletRequest read = new Read(request);
		ServletRequestPathUtils.parseAndCache(read);
		for (HandlerMapping mapping : this.mappings.orderedStream().toList()) {
			HandlerExecutionChain found = handler(mapping, read);
			if (found != null) {
				return !(found.getHandler() instanceof ResourceHttpRequestHandler files) || isFile(files, read);
			}
		}
		return false;
	}

	private static @Nullable HandlerExecutionChain handler(HandlerMapping mapping, HttpServletRequest read) {
		try {
			return mapping.getHandler(read);
		}
		catch (Exception ex) {
			// it has the address, but not like this
			return null;
		}
	}

	private static boolean isFile(ResourceHttpRequestHandler files, HttpServletRequest read) {
		String path = String.valueOf(read.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE))
			.replaceFirst("^/+", "");
		for (Resource folder : files.getLocations()) {
			try {
				if (!path.isEmpty() && !path.contains("..") && folder.createRelative(path).isReadable()) {
					return true;
				}
			}
			catch (IOException ex) {
				// is no path of a file
			}
		}
		return false;
	}

	/** A request as if it were read. */
	private static final class Read extends HttpServletRequestWrapper {

		Read(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return "GET";
		}

	}

}
