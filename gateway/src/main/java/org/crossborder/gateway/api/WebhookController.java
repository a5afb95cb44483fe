// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.backend.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks for those who operate them: how they stand, on and off, and what is told again. */
@RestController
@RequestMapping(path = "/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController {
  private static final int LONGEST_REASON = 1000;

  private final Webhooks webhooks;

  WebhookController(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** All of them. */
  record All(List<WebhookView> webhooks) {}

  /** Why one is switched off. */
  record SwitchOff(@Nullable String reason) {}

  /**
   * A time whose events are told again.
   *
   * @param from the first instant
   * @param to the first instant after it
   */
  record Replay(@Nullable Instant from, @Nullable Instant to) {}

  /** How many events are told again. */
  record Replayed(int events) {}

  @GetMapping
  All all() {
    return new All(webhooks.standings().stream().map(WebhookView::of).toList());
  }

  @GetMapping("/{name}")
  ResponseEntity<?> one(@PathVariable String name) {
    return known(name, () -> {});
  }

  @PostMapping("/{name}/on")
  ResponseEntity<?> on(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
    return known(name, () -> webhooks.switchOn(name, caller.name()));
  }

  @PostMapping(path = "/{name}/off", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> off(
      @PathVariable String name,
      @RequestBody SwitchOff why,
      @AuthenticationPrincipal Caller caller) {
    String reason = why.reason();
    return reason == null || reason.isBlank() || reason.length() > LONGEST_REASON
        ? Problem.WRONG_REFUSAL.answer("Say in reason, in 1 to 1000 characters, why")
        : known(name, () -> webhooks.switchOff(name, reason, caller.name()));
  }

  @PostMapping(path = "/{name}/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> replay(
      @PathVariable String name,
      @RequestBody Replay replay,
      @AuthenticationPrincipal Caller caller) {
    Instant from = replay.from();
    Instant to = replay.to();
    if (from == null || to == null || !from.isBefore(to)) {
      return Problem.WRONG_TIME.answer(
          "Say from and to, each a time with its zone, from before to");
    }
    return ifKnown(
        name,
        () ->
            ResponseEntity.accepted()
                .body(new Replayed(webhooks.replay(name, from, to, caller.name()))));
  }

  private ResponseEntity<?> known(String name, Runnable act) {
    return ifKnown(
        name,
        () -> {
          act.run();
          return ResponseEntity.ok(WebhookView.of(webhooks.standing(name).orElseThrow()));
        });
  }

  private ResponseEntity<?> ifKnown(String name, Supplier<ResponseEntity<?>> act) {
    return webhooks.standing(name).isPresent()
        ? act.get()
        : Problem.NO_SUCH_WEBHOOK.answer("No webhook of this name is configured");
  }
}
