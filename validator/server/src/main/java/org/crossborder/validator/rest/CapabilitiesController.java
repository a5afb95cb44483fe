// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this validator can do, with versions and dates. */
@RestController
class CapabilitiesController {
  private final CurrentValidator validator;

  CapabilitiesController(CurrentValidator validator) {
    this.validator = validator;
  }

  @GetMapping(path = "/v1/capabilities", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] capabilities() {
    return CapabilitiesJson.write(
        CapabilitiesJson.capabilities(validator.packs(), validator.limits()));
  }
}
