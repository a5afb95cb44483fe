// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.crossborder.registry.change.ChangeRequest;
import org.crossborder.registry.change.ChangeRequests;
import org.crossborder.registry.change.ChangeResult;
import org.crossborder.registry.change.ChangeState;
import org.crossborder.registry.page.Pages;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.OperationWords;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.trust.register.Assessment;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.operation.EmergencyAction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /changes} and {@code /changes/{id}}: what waits for approval, and who approved what. */
@Controller
class ChangePageController {
  private static final String ID = "{id:[0-9a-f-]{36}}";

  private final ChangeRequests changes;
  private final Recorder recorder;
  private final PublishedRegister register;
  private final OperationWords words;

  ChangePageController(
      ChangeRequests changes, Recorder recorder, PublishedRegister register, OperationWords words) {
    this.changes = changes;
    this.recorder = recorder;
    this.register = register;
    this.words = words;
  }

  @GetMapping("/changes")
  String changes(Model model) {
    Reading reading = register.read();
    List<ChangeLine> lines =
        changes.all().stream().map(request -> ChangeLine.of(request, reading.now())).toList();
    model.addAttribute(
        "pending", lines.stream().filter(l -> l.state() == ChangeState.PENDING).toList());
    model.addAttribute(
        "decided", lines.stream().filter(l -> l.state() != ChangeState.PENDING).limit(50).toList());
    model.addAttribute(
        "emergencies",
        recorder.state().unconfirmedEmergencies().stream()
            .map(action -> EmergencyView.of(action, reading.now()))
            .toList());
    return "changes";
  }

  @GetMapping("/changes/" + ID)
  ModelAndView change(@PathVariable String id) {
    return changes
        .find(id)
        .map(request -> page(request))
        .orElseGet(
            () ->
                new ModelAndView(
                    "redirect:/log/"
                        + Pages.found(
                            recorder.state().emergencies().stream()
                                .filter(action -> action.change().equals(id))
                                .map(EmergencyAction::index)
                                .findFirst(),
                            "change")));
  }

  @GetMapping("/changes/" + ID + "/payload")
  ResponseEntity<byte[]> payload(@PathVariable String id) {
    ChangeRequest request = Pages.found(changes.find(id), "change");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("change-" + id + ".json", StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(ChangeJson.write(request.change()));
  }

  @PostMapping("/changes/" + ID + "/approvals")
  ModelAndView approve(@PathVariable String id, @RequestParam String signature) {
    ChangeResult result = changes.approve(id, PastedSignature.of(signature));
    if (result instanceof ChangeResult.Refused refused) {
      return page(Pages.found(changes.find(id), "change")).addObject("refused", refused.refusal());
    }
    return new ModelAndView("redirect:/changes/" + id);
  }

  private ModelAndView page(ChangeRequest request) {
    Reading reading = register.read();
    Assessment assessment =
        request.decision() == null
            ? changes.assess(request)
            : new Assessment(Set.of(), Set.of(), Set.of(), null);
    Payload payload =
        Payload.of(request.change(), words, request.decision() == null ? reading : null);
    return new ModelAndView("change")
        .addObject("reading", reading)
        .addObject(
            "view",
            ChangePage.of(
                request,
                assessment,
                changes.findings(request),
                payload,
                recorder.state(),
                reading));
  }
}
