// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.gateway.web.verify.HandedIn.Scanned;
import org.crossborder.gateway.web.verify.HandedIn.Typed;
import org.crossborder.gateway.web.verify.HandedIn.Unusable;
import org.crossborder.gateway.web.verify.HandedIn.Whole;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.reference.DocumentReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Verify any document: a file, a photograph of a QR code, a text, or a code from paper. The answer
 * is the answer to the form, since there is nothing kept that could be shown again.
 */
@Controller
class VerifyPages {
  private final Verification verification;
  private final KnownDocuments documents;
  private final Store store;
  private final Names names;
  private final Semaphore places;

  VerifyPages(
      Verification verification,
      KnownDocuments documents,
      Store store,
      Names names,
      GatewayProperties properties) {
    this.verification = verification;
    this.documents = documents;
    this.store = store;
    this.names = names;
    this.places = new Semaphore(properties.verification().concurrent());
  }

  /** The form; or, with what a QR code says, what is known of that document. */
  @GetMapping("/verify")
  ModelAndView verify(
      @RequestParam(defaultValue = "") String t,
      @RequestParam(defaultValue = "") String n,
      @RequestParam(defaultValue = "") String i,
      @RequestParam(defaultValue = "") String d)
      throws IOException {
    if (d.isEmpty()) {
      return form();
    }
    Optional<DocumentReference> reference = DocumentReference.of(t, n, i, d);
    return reference.isEmpty() ? problem("link") : answer(new Scanned(reference.get()), null);
  }

  /** What is handed in; of several, the file. */
  @PostMapping("/verify")
  ModelAndView verify(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile photo,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String type)
      throws IOException {
    if (!places.tryAcquire()) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    try {
      return answer(handedIn(file, photo, text, code), type);
    } finally {
      places.release();
    }
  }

  private static HandedIn handedIn(
      @Nullable MultipartFile file, @Nullable MultipartFile photo, String text, String code)
      throws IOException {
    MultipartFile given = file != null && !file.isEmpty() ? file : photo;
    if (given != null && !given.isEmpty()) {
      return HandedIn.file(given.getBytes(), Packs.builtIn().types());
    }
    if (!text.isBlank()) {
      return HandedIn.text(text);
    }
    return code.isBlank() ? new Unusable("nothing") : typed(HandedIn.text(code));
  }

  private static HandedIn typed(HandedIn read) {
    return read instanceof Unusable ? new Unusable("code") : read;
  }

  private ModelAndView answer(HandedIn handedIn, @Nullable String type) throws IOException {
    if (handedIn instanceof Unusable unusable) {
      return problem(unusable.key());
    }
    if (handedIn instanceof Whole whole) {
      return verified(verification.verify(whole.document(), type, true))
          .addObject("pages", whole.pages());
    }
    DocumentReference scanned = handedIn instanceof Scanned read ? read.reference() : null;
    Optional<StoredMessage> known =
        scanned != null
            ? documents.bySha256(scanned.sha256())
            : documents.byCode(((Typed) handedIn).code());
    ModelAndView page =
        known.filter(this::isWhole).isPresent()
            ? verified(verification.verify(bytes(known.get()), type, false))
            : new ModelAndView("verified").addObject("pages", "");
    return page.addObject("paper", true)
        .addObject("scanned", scanned)
        .addObject("crossing", known.orElse(null))
        .addObject(
            "contradicts", scanned != null && known.filter(of -> !says(of, scanned)).isPresent())
        .addObject("language", Names.language());
  }

  /** Whether a paper says of the document what the document says of itself. */
  private static boolean says(StoredMessage known, DocumentReference paper) {
    String number = known.document().number();
    String type = known.document().type();
    return (number == null || number.equals(paper.number()) || paper.number().endsWith("…"))
        && (type == null || type.equals(paper.type()));
  }

  private boolean isWhole(StoredMessage document) {
    return store.retention().purged().of(document.id()).isEmpty();
  }

  private byte[] bytes(StoredMessage document) throws IOException {
    return store.payloads().read(document.document().payload().sha256());
  }

  private static ModelAndView verified(Verified verified) {
    return new ModelAndView("verified")
        .addObject("verified", verified)
        .addObject("pages", "")
        .addObject("language", Names.language());
  }

  private ModelAndView problem(String key) {
    ModelAndView page = form().addObject("problem", key);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView form() {
    return new ModelAndView("verify").addObject("types", names.documentTypes());
  }
}
