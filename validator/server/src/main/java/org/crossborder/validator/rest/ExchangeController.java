// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.io.IOException;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.crossborder.validation.agreement.exchange.MalformedRecordException;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validation.report.ValidationReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Validates a document together with the record of its exchange: two parts of a form (RFC 7578),
 * held in memory and nowhere else.
 */
@RestController
class ExchangeController {
  private final Validations validations;

  ExchangeController(Validations validations) {
    this.validations = validations;
  }

  @PostMapping(
      path = "/v1/validations/exchange",
      consumes = MULTIPART_FORM_DATA_VALUE,
      produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> validate(
      @RequestParam String party,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String purpose,
      @RequestPart MultipartFile document,
      @RequestPart MultipartFile exchange,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en") String readers)
      throws IOException {
    Asked asked = Asked.of(party, from, at, purpose, null);
    if (document.isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "The part document is empty: there is no document.");
    }
    Language language = Language.preferred(readers);
    ValidationReport report =
        validations.validate(document.getBytes(), asked, circumstances(exchange));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(ReportJson.write(report, language));
  }

  private static Circumstances circumstances(MultipartFile exchange) throws IOException {
    try {
      return new Circumstances(ExchangeJson.read(exchange.getBytes()), null);
    } catch (MalformedRecordException e) {
      throw new UnaskableException("The part exchange is no record: " + e.getMessage());
    }
  }
}
