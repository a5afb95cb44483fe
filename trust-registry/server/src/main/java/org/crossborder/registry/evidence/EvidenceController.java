// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.crossborder.registry.publication.CurrentPublication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where CAs, or anyone for them, bring CRLs; each is published at once. */
@RestController
class EvidenceController {
  private static final int LARGEST_CRL = 16 << 20;

  private final RevocationEvidence evidence;
  private final CurrentPublication publication;
  private final Clock clock;

  EvidenceController(RevocationEvidence evidence, CurrentPublication publication, Clock clock) {
    this.evidence = evidence;
    this.publication = publication;
    this.clock = clock;
  }

  /** The body is one CRL in DER (RFC 5280); 201 with the log index, 200 if it was known. */
  @PostMapping(path = "/v1/revocation-evidence", consumes = "application/pkix-crl")
  ResponseEntity<EvidenceOutcome> take(HttpServletRequest request) throws IOException {
    byte[] der = request.getInputStream().readNBytes(LARGEST_CRL + 1);
    if (der.length > LARGEST_CRL) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "A CRL has at most " + LARGEST_CRL + " bytes here");
    }
    EvidenceOutcome outcome = evidence.take(der, clock.instant());
    if (outcome instanceof EvidenceOutcome.Refused refused) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence());
    }
    if (outcome instanceof EvidenceOutcome.Recorded recorded) {
      publication.publish(recorded.logIndex());
      return ResponseEntity.status(HttpStatus.CREATED).body(recorded);
    }
    return ResponseEntity.ok(outcome);
  }
}
