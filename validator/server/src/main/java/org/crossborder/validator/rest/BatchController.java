// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.ReportJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Validates several documents, each a part {@code document} of a form (RFC 7578), held in memory
 * and nowhere else. The answer has a line of JSON for each, in their order, sent as soon as it is
 * known.
 */
@RestController
class BatchController {
  private static final JsonFactory JSON = new JsonFactory();

  private final Validations validations;
  private final ValidatorProperties properties;

  BatchController(Validations validations, ValidatorProperties properties) {
    this.validations = validations;
    this.properties = properties;
  }

  @PostMapping(
      path = "/v1/validations/batch",
      consumes = MULTIPART_FORM_DATA_VALUE,
      produces = APPLICATION_NDJSON_VALUE)
  void validate(
      @RequestParam String party,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String purpose,
      @RequestParam List<MultipartFile> document,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en") String readers,
      HttpServletResponse response)
      throws IOException {
    Asked asked = Asked.of(party, from, at, purpose, null);
    require(document);
    Language language = Language.preferred(readers);
    response.setContentType(APPLICATION_NDJSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    OutputStream out = response.getOutputStream();
    for (MultipartFile file : document) {
      byte[] report = ReportJson.write(validations.validate(file.getBytes(), asked), language);
      write(out, Objects.requireNonNullElse(file.getOriginalFilename(), ""), report);
      response.flushBuffer();
    }
  }

  private void require(List<MultipartFile> documents) {
    if (documents.size() > properties.batch()) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "A batch may have " + properties.batch() + " documents.");
    }
    for (MultipartFile file : documents) {
      if (file.isEmpty()) {
        throw new ResponseStatusException(
            HttpStatus.UNPROCESSABLE_CONTENT, "A part is empty: there is no document.");
      }
    }
  }

  private static void write(OutputStream out, String name, byte[] report) {
    try (JsonGenerator line = JSON.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
      line.writeStartObject();
      line.writeStringProperty("name", name);
      line.writeName("report");
      line.writeRawValue(new String(report, java.nio.charset.StandardCharsets.UTF_8));
      line.writeEndObject();
      line.writeRaw('\n');
    }
  }

  /** A line ends, the answer goes on. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
