// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other registries' logs are cosigned (C2SP tlog-witness). */
@RestController
class WitnessController {
  private static final int LARGEST_REQUEST = 64 << 10;

  private final Witnessing witnessing;
  private final Clock clock;

  WitnessController(Witnessing witnessing, Clock clock) {
    this.witnessing = witnessing;
    this.clock = clock;
  }

  @PostMapping("/add-checkpoint")
  ResponseEntity<byte[]> addCheckpoint(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_REQUEST + 1);
    WitnessAnswer answer =
        body.length > LARGEST_REQUEST
            ? WitnessAnswer.malformed("A request has at most " + LARGEST_REQUEST + " bytes")
            : witnessing.addCheckpoint(body, clock.instant());
    return ResponseEntity.status(answer.status())
        .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
        .body(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
