// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.security.Principal;
import java.util.List;
import org.crossborder.gateway.api.PartnerPings.Ping;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether messages would reach a Party. */
@RestController
class PingController {
  private final PartnerPings pings;

  PingController(PartnerPings pings) {
    this.pings = pings;
  }

  /** One for each agreement. */
  record Pings(List<Ping> pings) {}

  @PostMapping(path = "/v1/pings", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> ping(@RequestParam String recipient, Principal client) {
    List<Ping> made = pings.ping(recipient, client.getName());
    return made.isEmpty()
        ? Problem.NO_RECIPIENT.answer("The register names no gateway and arrangement to ping")
        : ResponseEntity.ok(new Pings(made));
  }
}
