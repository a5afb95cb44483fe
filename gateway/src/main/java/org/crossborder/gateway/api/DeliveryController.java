// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.backend.polling.Queues;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Inbound documents for national systems that come and fetch them. */
@RestController
class DeliveryController {
  private static final int MOST = 100;
  private static final int LONGEST_REASON = 1000;

  private final Store store;
  private final Queues queues;
  private final DocumentController documents;
  private final LongPolls polls;
  private final Duration longestWait;

  DeliveryController(
      Store store,
      Queues queues,
      DocumentController documents,
      LongPolls polls,
      GatewayProperties properties) {
    this.store = store;
    this.queues = queues;
    this.documents = documents;
    this.polls = polls;
    this.longestWait = properties.polling().longestWait();
  }

  /** What was fetched. */
  record Deliveries(List<DeliveryView> deliveries) {}

  /** Why a document was not taken. */
  record Refusal(@Nullable String reason) {}

  @GetMapping(path = "/v1/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
  DeferredResult<ResponseEntity<?>> fetch(
      @RequestParam @Nullable String queue,
      @RequestParam(defaultValue = "10") int limit,
      @RequestParam(defaultValue = "0") int wait,
      @AuthenticationPrincipal Caller caller) {
    Optional<String> named = named(queue);
    if (named.isEmpty()) {
      DeferredResult<ResponseEntity<?>> wrong = new DeferredResult<>();
      wrong.setResult(Problem.NO_SUCH_QUEUE.answer("Name one of the queues: " + queues.names()));
      return wrong;
    }
    int bounded = Math.max(1, Math.min(limit, MOST));
    long seconds = Math.max(0, Math.min(wait, longestWait.toSeconds()));
    return polls.poll(
        named.get(),
        Duration.ofSeconds(seconds),
        () -> queues.fetch(named.get(), bounded, caller.name()),
        this::answer);
  }

  private Optional<String> named(@Nullable String queue) {
    return queues.names().stream()
        .filter(name -> queue == null ? queues.names().size() == 1 : name.equals(queue))
        .findFirst();
  }

  private ResponseEntity<?> answer(Queues.Lent lent) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Deliveries(
                lent.documents().stream()
                    .map(
                        message ->
                            new DeliveryView(
                                message.id(),
                                lent.until(),
                                documents.view(message),
                                MessageView.of(
                                    message,
                                    store.messages().header(message.id()),
                                    store.messages().parts(message.id()))))
                    .toList()));
  }

  /** The national system has the document; it may say so as often as it likes. */
  @PostMapping("/v1/deliveries/{id}/confirmation")
  ResponseEntity<?> confirm(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
    return settle(id, document -> queues.confirm(document, caller.name()), true);
  }

  /** The national system could not take the document; it is offered again later. */
  @PostMapping(path = "/v1/deliveries/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> refuse(
      @PathVariable String id,
      @RequestBody Refusal refusal,
      @AuthenticationPrincipal Caller caller) {
    String reason = refusal.reason();
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Problem.WRONG_REFUSAL.answer("Say in reason, in 1 to 1000 characters, why not");
    }
    return settle(id, document -> queues.refuse(document, reason, caller.name()), false);
  }

  private static ResponseEntity<?> settle(
      String id, Function<UUID, Queues.Answer> act, boolean repeatable) {
    Queues.Answer answer = DocumentId.parse(id).map(act).orElse(Queues.Answer.UNKNOWN);
    if (answer == Queues.Answer.UNKNOWN) {
      return Problem.NO_SUCH_DELIVERY.answer("No document of this id is offered in a queue");
    }
    return answer == Queues.Answer.KEPT || repeatable
        ? ResponseEntity.noContent().build()
        : Problem.CONFIRMED_BEFORE.answer("What is delivered cannot be refused");
  }
}
