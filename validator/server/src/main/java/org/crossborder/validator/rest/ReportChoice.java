// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.report.format.ReportFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which form of report a request asks for: the parameter {@code format}, or else the Accept field
 * (RFC 9110, section 12.5.1), or else JSON.
 */
final class ReportChoice {
  private static final HeaderContentNegotiationStrategy ACCEPT =
      new HeaderContentNegotiationStrategy();

  private ReportChoice() {}

  static ReportFormat of(@Nullable String format, NativeWebRequest request)
      throws HttpMediaTypeNotAcceptableException {
    return format == null ? accepted(ACCEPT.resolveMediaTypes(request)) : named(format);
  }

  /** The media type with which the report is sent. */
  static MediaType contentType(ReportFormat format) {
    MediaType type = MediaType.parseMediaType(format.mediaType());
    return type.getType().equals("text") ? new MediaType(type, UTF_8) : type;
  }

  private static ReportFormat named(String format) {
    return ReportFormat.of(format)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "The parameter format is none of "
                        + String.join(", ", ReportFormat.ids())
                        + "."));
  }

  private static ReportFormat accepted(List<MediaType> ranges) {
    return ranges.stream()
        .flatMap(
            range ->
                Stream.concat(Stream.of(ReportFormat.JSON), Arrays.stream(ReportFormat.values()))
                    .filter(format -> range.includes(MediaType.parseMediaType(format.mediaType()))))
        .findFirst()
        .orElse(ReportFormat.JSON);
  }
}
