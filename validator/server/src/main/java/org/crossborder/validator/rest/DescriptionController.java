// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.crossborder.validation.report.ReportJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's own description (OpenAPI 3.1), and the schemas that it refers to. */
@RestController
class DescriptionController {

  @GetMapping(path = "/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource description() {
    return new ClassPathResource("openapi.json");
  }

  @GetMapping(path = "/v1/exchange.schema.json", produces = "application/schema+json")
  Resource exchangeSchema() {
    return new ClassPathResource("exchange.schema.json", ExchangeJson.class);
  }

  @GetMapping(path = "/v1/report.schema.json", produces = "application/schema+json")
  Resource reportSchema() {
    return new ClassPathResource("report.schema.json", ReportJson.class);
  }
}
