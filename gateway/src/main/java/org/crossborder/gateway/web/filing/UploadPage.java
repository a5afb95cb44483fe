// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.filing.Change;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.inspection.UnsealedVerdict;
import org.crossborder.gateway.web.page.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A document is handed over as a file, and its trader told at once what is wrong with it. */
@Controller
class UploadPage {
  private final Preparing preparing;
  private final int longest;

  UploadPage(Preparing preparing, GatewayProperties properties) {
    this.preparing = preparing;
    this.longest = Math.toIntExact(properties.limits().document().toBytes());
  }

  @GetMapping("/filings/upload")
  ModelAndView upload() {
    return page();
  }

  /** What is wrong is not kept; what is right has its own page. */
  @PostMapping("/filings/upload")
  ModelAndView upload(
      @RequestParam UUID id,
      @RequestParam(required = false) @Nullable MultipartFile document,
      @AuthenticationPrincipal Caller caller)
      throws IOException {
    if (document == null || document.isEmpty()) {
      return refused("upload.none");
    }
    byte[] bytes = read(document);
    if (bytes.length > longest) {
      return refused("upload.large");
    }
    UnsealedVerdict verdict = preparing.check(bytes);
    if (verdict.carriesSeal()) {
      return refused("upload.sealed");
    }
    Change change = preparing.upload(id, bytes, verdict, caller);
    return change instanceof Change.Done done
        ? new ModelAndView("redirect:/filings/" + done.filing().id())
        : wrong(verdict, document);
  }

  private byte[] read(MultipartFile document) throws IOException {
    try (InputStream in = document.getInputStream()) {
      return in.readNBytes(longest + 1);
    }
  }

  private ModelAndView wrong(UnsealedVerdict verdict, MultipartFile document) {
    ModelAndView page = refused("upload.wrong");
    return page.addObject("found", Found.of(verdict.findings(), Names.language()))
        .addObject("more", Math.max(0, verdict.findings().size() - Found.MOST))
        .addObject("name", document.getOriginalFilename());
  }

  private ModelAndView refused(String defect) {
    ModelAndView page = page().addObject("defect", defect);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page() {
    return new ModelAndView("upload")
        .addObject("id", UUID.randomUUID())
        .addObject("megabytes", longest / 1_000_000);
  }
}
