// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PDF_VALUE;
import static org.springframework.http.MediaType.APPLICATION_XML_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;
import static org.springframework.http.MediaType.TEXT_XML_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.format.ReportFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Validates the document in the body; nothing of it is kept. */
@RestController
class ValidationController {
  private final Validations validations;

  ValidationController(Validations validations) {
    this.validations = validations;
  }

  @PostMapping(
      path = "/v1/validations",
      consumes = {
        APPLICATION_XML_VALUE,
        TEXT_XML_VALUE,
        "application/*+xml",
        "application/vnd.etsi.asic-e+zip",
        "application/vnd.etsi.asic-s+zip",
        APPLICATION_PDF_VALUE,
        "application/pkcs7-mime",
        APPLICATION_OCTET_STREAM_VALUE
      },
      produces = {
        APPLICATION_JSON_VALUE,
        TEXT_PLAIN_VALUE,
        TEXT_HTML_VALUE,
        APPLICATION_PDF_VALUE,
        APPLICATION_XML_VALUE,
        "application/sarif+json"
      })
  ResponseEntity<byte[]> validate(
      @RequestParam String party,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String purpose,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en") String readers,
      HttpServletRequest request)
      throws IOException, HttpMediaTypeNotAcceptableException {
    ReportFormat form = ReportChoice.of(format, new ServletWebRequest(request));
    Asked asked = Asked.of(party, from, at, purpose, type);
    Language language = Language.preferred(readers);
    ValidationReport report = validations.validate(body(request), asked);
    return ResponseEntity.ok()
        .contentType(ReportChoice.contentType(form))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header("X-Content-Type-Options", "nosniff")
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .body(form.write(new NamedReport(name(report), report), language));
  }

  /** A document in a body has no name but its own number. */
  private static String name(ValidationReport report) {
    return report
        .facts()
        .map(DocumentFacts::number)
        .filter(number -> !number.isEmpty())
        .orElse(report.sha256());
  }

  private byte[] body(HttpServletRequest request) throws IOException {
    int bound = validations.bound();
    byte[] body =
        request.getContentLengthLong() > bound
            ? new byte[0]
            : request.getInputStream().readNBytes(bound + 1);
    if (request.getContentLengthLong() > bound || body.length > bound) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "A document may have " + bound + " bytes.");
    }
    if (body.length == 0) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "The body is empty: there is no document.");
    }
    return body;
  }
}
