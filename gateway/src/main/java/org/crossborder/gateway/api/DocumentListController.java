// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.MessageIds;
import org.crossborder.gateway.store.PagePosition;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents by what is known of them, in pages. */
@RestController
class DocumentListController {
  private static final int LONGEST_LIST = 200;

  private final Store store;
  private final DocumentController documents;

  DocumentListController(Store store, DocumentController documents) {
    this.store = store;
    this.documents = documents;
  }

  /**
   * A page of documents, newest first.
   *
   * @param next cursor of the next page; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Documents(List<DocumentView> documents, @Nullable String next) {}

  @GetMapping(path = "/v1/documents", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> list(
      @RequestParam @Nullable Direction direction,
      @RequestParam @Nullable State state,
      @RequestParam @Nullable Instant since,
      @RequestParam @Nullable Instant before,
      @RequestParam @Nullable String party,
      @RequestParam @Nullable String messageId,
      @RequestParam @Nullable String conversationId,
      @RequestParam @Nullable String documentType,
      @RequestParam @Nullable String documentNumber,
      @RequestParam @Nullable String sha256,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal Caller caller,
      HttpServletRequest request) {
    Optional<PagePosition> after = Optional.ofNullable(cursor).flatMap(PageCursor::read);
    if (cursor != null && after.isEmpty()) {
      return Problem.WRONG_CURSOR.answer("Take next, or the link to the next page, as it is");
    }
    int bounded = Math.max(1, Math.min(limit, LONGEST_LIST));
    return page(
        new MessageFilter(
            direction,
            state,
            since,
            before,
            party,
            documentType,
            new MessageIds(messageId, conversationId, documentNumber, sha256, null),
            caller.may(Act.SEE_ALL) ? null : caller.organisation(),
            after.orElse(null),
            bounded + 1),
        bounded,
        request);
  }

  /** One more than the page holds is looked for, so that the last page has no next one. */
  private ResponseEntity<?> page(MessageFilter filter, int size, HttpServletRequest request) {
    List<StoredMessage> found = store.messages().list(filter);
    List<StoredMessage> shown = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? PageCursor.of(PagePosition.of(shown.get(size - 1))) : null;
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + link(request, next) + ">; rel=\"next\"");
    }
    return answer.body(new Documents(shown.stream().map(documents::view).toList(), next));
  }

  /** A path, so that it holds behind any proxy; the conditions stand in it as they were sent. */
  private static String link(HttpServletRequest request, String cursor) {
    Stream<String> conditions =
        Arrays.stream(Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
            .filter(condition -> !condition.isEmpty() && !condition.startsWith("cursor="));
    return request.getRequestURI()
        + Stream.concat(conditions, Stream.of("cursor=" + cursor))
            .collect(Collectors.joining("&", "?", ""));
  }
}
