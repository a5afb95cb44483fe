// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.crossborder.gateway.audit.AuditExport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for {@code gateway.jar audit verify} and whatever else reads JSON lines. */
@RestController
class AuditController {
  private final AuditExport export;

  AuditController(AuditExport export) {
    this.export = export;
  }

  /** From the entry of this number on, oldest first; written as it is read, however long it is. */
  @GetMapping("/v1/audit")
  void audit(@RequestParam(defaultValue = "1") long from, HttpServletResponse response)
      throws IOException {
    response.setContentType(AuditExport.MEDIA_TYPE);
    export.write(from, response.getOutputStream());
  }
}
