// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Arrays;

/** A file's name as a relative reference (RFC 3986, section 4.2). */
public final class FileUri {
  private FileUri() {}

  /** The reference; whatever is in the name, it is a path, never a scheme or a host. */
  public static String of(String name) {
    String path =
        Arrays.stream(name.replace('\\', '/').split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(segment -> URLEncoder.encode(segment, UTF_8).replace("+", "%20"))
            .collect(joining("/"));
    return path.isEmpty() ? "document" : path;
  }
}
