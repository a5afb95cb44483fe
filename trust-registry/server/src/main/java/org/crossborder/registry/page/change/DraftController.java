// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.nio.charset.StandardCharsets;
import org.crossborder.registry.change.ChangeRequests;
import org.crossborder.registry.change.ChangeResult;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.OperationWords;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Actions in an emergency and their confirmation: written, shown as they will be signed, signed,
 * sent. Nothing is kept in between.
 */
@Controller
class DraftController {
  private final ChangeRequests changes;
  private final Recorder recorder;
  private final PublishedRegister register;
  private final OperationWords words;

  DraftController(
      ChangeRequests changes, Recorder recorder, PublishedRegister register, OperationWords words) {
    this.changes = changes;
    this.recorder = recorder;
    this.register = register;
    this.words = words;
  }

  @GetMapping("/changes/emergency")
  String emergency(@RequestParam(required = false) @Nullable String service, Model model) {
    model.addAttribute("reading", register.read());
    model.addAttribute("service", service);
    return "change-emergency";
  }

  @GetMapping("/changes/confirmation")
  String confirmation(@RequestParam long emergency, Model model) {
    model.addAttribute("emergency", emergency);
    return "change-confirmation";
  }

  @PostMapping("/changes/drafts")
  ModelAndView draft(Draft draft) {
    Reading reading = register.read();
    Change change = draft.change(reading, recorder.state().treeSize());
    return sign(change, draft.emergency() == null ? "EMERGENCY" : "PROPOSAL", reading);
  }

  @PostMapping("/changes/submissions")
  ModelAndView submit(
      @RequestParam String change, @RequestParam String purpose, @RequestParam String signature) {
    Change signed = read(change);
    ChangeResult result =
        purpose.equals("EMERGENCY")
            ? changes.emergency(signed, PastedSignature.of(signature))
            : changes.propose(signed, PastedSignature.of(signature));
    if (result instanceof ChangeResult.Refused refused) {
      return sign(signed, purpose, register.read()).addObject("refused", refused.refusal());
    }
    return new ModelAndView("redirect:/changes/" + signed.id());
  }

  private ModelAndView sign(Change change, String purpose, Reading reading) {
    return new ModelAndView("change-sign")
        .addObject("purpose", purpose)
        .addObject("payload", Payload.of(change, words, reading));
  }

  private static Change read(String change) {
    try {
      return ChangeJson.read(change.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedEntryException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "The change cannot be read: " + e.getMessage(), e);
    }
  }
}
