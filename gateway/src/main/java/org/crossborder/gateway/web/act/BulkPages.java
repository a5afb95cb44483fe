// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.intervention.BulkActs;
import org.crossborder.gateway.store.BulkRequest;
import org.crossborder.gateway.store.BulkRequest.Kind;
import org.crossborder.gateway.store.BulkRequest.Status;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.document.SearchForm;
import org.crossborder.gateway.web.document.ShownDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Acts on many documents: previewed and asked for by one person, approved by another. */
@Controller
class BulkPages {
  private static final int SHOWN = 50;
  private static final Map<String, Status> DECISIONS =
      Map.of("approve", Status.APPROVED, "decline", Status.DECLINED, "withdraw", Status.WITHDRAWN);

  private final ShownDocuments documents;
  private final Store store;
  private final BulkActs bulk;

  BulkPages(ShownDocuments documents, Store store, BulkActs bulk) {
    this.documents = documents;
    this.store = store;
    this.bulk = bulk;
  }

  @GetMapping("/bulk")
  ModelAndView all() {
    return new ModelAndView("bulk-requests").addObject("requests", bulk.newest(SHOWN));
  }

  @GetMapping("/bulk/new")
  ModelAndView preview(
      @RequestParam @Nullable String kind,
      SearchForm filter,
      @AuthenticationPrincipal Caller caller) {
    if (!filter.defects().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    List<StoredMessage> found =
        store.messages().list(filter.filter(caller, null, BulkActs.MOST + 1));
    List<StoredMessage> looked = found.subList(0, Math.min(BulkActs.MOST, found.size()));
    Optional<Kind> wanted = BulkForm.kind(kind);
    List<StoredMessage> lines =
        looked.stream()
            .filter(one -> wanted.filter(act -> BulkActs.comesInto(act, one)).isPresent())
            .toList();
    return form(
            new BulkForm(
                UUID.randomUUID(), wanted.map(Kind::name).orElse(""), List.of(), null, null),
            lines)
        .addObject("filter", filter.parameters())
        .addObject("others", looked.size() - lines.size())
        .addObject("cut", found.size() > BulkActs.MOST);
  }

  @PostMapping("/bulk")
  ModelAndView ask(BulkForm form, @AuthenticationPrincipal Caller caller) {
    List<StoredMessage> lines =
        form.seen().stream()
            .limit(BulkActs.MOST)
            .map(seen -> documents.find(seen.document(), caller))
            .toList();
    if (form.defect().isPresent()) {
      ModelAndView page =
          form(form, lines)
              .addObject("filter", Map.of())
              .addObject("others", 0)
              .addObject("cut", false)
              .addObject("defect", form.defect().get());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
    bulk.request(form.of(caller));
    return to(form.act());
  }

  @GetMapping("/bulk/{id}")
  ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    BulkRequest request = found(id);
    boolean own = request.requestedBy().equals(caller.name());
    List<BulkLine> lines =
        store.bulkRequests().items(id).stream()
            .map(item -> BulkLine.of(item, store.messages().find(item.message()).orElseThrow()))
            .toList();
    return new ModelAndView("bulk-request")
        .addObject("request", request)
        .addObject("lines", lines)
        .addObject("settled", lines.stream().filter(line -> line.outcome() != null).count())
        .addObject("own", own)
        .addObject("waiting", request.status() == Status.WAITING);
  }

  @PostMapping("/bulk/{id}")
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam String decision,
      @AuthenticationPrincipal Caller caller) {
    found(id);
    Status status =
        Optional.ofNullable(DECISIONS.get(decision))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return switch (bulk.decide(id, status, caller.name())) {
      case DONE -> to(id);
      case OVERTAKEN -> refused(one(id, caller), "bulk.overtaken");
      case NOT_YOURS -> refused(one(id, caller), "bulk.second");
    };
  }

  private BulkRequest found(UUID id) {
    return bulk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView form(BulkForm form, List<StoredMessage> lines) {
    return new ModelAndView("bulk-new")
        .addObject("form", form)
        .addObject("lines", lines)
        .addObject("kinds", Kind.values())
        .addObject("most", BulkActs.MOST)
        .addObject("approvable", bulk.approvable())
        .addObject("longest", ActForm.LONGEST);
  }

  private static ModelAndView refused(ModelAndView page, String why) {
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("refused", why);
  }

  private static ModelAndView to(UUID id) {
    RedirectView to = new RedirectView("/bulk/" + id);
    to.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(to);
  }
}
