// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.security.Principal;
import org.crossborder.gateway.support.TakenBundles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The support bundle, to take away. */
@Controller
class SupportPage {
  private static final MediaType ZIP = new MediaType("application", "zip");
  private final TakenBundles bundles;

  SupportPage(TakenBundles bundles) {
    this.bundles = bundles;
  }

  @PostMapping("/health/bundle")
  ResponseEntity<byte[]> bundle(Principal person) {
    return ResponseEntity.ok()
        .contentType(ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"support-bundle.zip\"")
        .body(bundles.take(person.getName()));
  }
}
