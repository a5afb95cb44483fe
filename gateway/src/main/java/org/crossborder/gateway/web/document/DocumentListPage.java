// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.api.PageCursor;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.PagePosition;
import org.crossborder.gateway.store.SavedView;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.gateway.web.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Documents by one search box that takes any id, and by filters; the address says both. */
@Controller
class DocumentListPage {
  private static final int PAGE = 25;
  private static final List<String> STATES =
      Stream.of(Lifecycle.OUTBOUND_DOCUMENT, Lifecycle.INBOUND_DOCUMENT)
          .flatMap(DocumentListPage::states)
          .distinct()
          .map(State::name)
          .toList();

  private final Store store;
  private final Names names;
  private final Views views;

  DocumentListPage(Store store, Names names, Views views) {
    this.views = views;
    this.store = store;
    this.names = names;
  }

  @GetMapping("/documents")
  ModelAndView documents(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String direction,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String party,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String until,
      @RequestParam @Nullable String cursor,
      @RequestParam @Nullable String all,
      @AuthenticationPrincipal Caller caller) {
    SearchForm form = new SearchForm(q, direction, state, type, party, from, until);
    if (!form.defects().isEmpty()) {
      ModelAndView page = page(form, List.of()).addObject("defects", form.defects());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
    boolean plain = form.parameters().isEmpty() && cursor == null && all == null;
    Optional<SavedView> start = plain ? views.start(caller) : Optional.empty();
    if (start.isPresent() && !start.get().address().equals(form.address())) {
      return redirect(start.get().address());
    }
    PagePosition after = Optional.ofNullable(cursor).flatMap(PageCursor::read).orElse(null);
    List<StoredMessage> found = store.messages().list(form.filter(caller, after, PAGE + 1));
    if (after == null && found.size() == 1 && form.parameters().size() == 1 && form.q() != null) {
      return new ModelAndView("redirect:/documents/" + found.get(0).id());
    }
    List<StoredMessage> shown = found.subList(0, Math.min(PAGE, found.size()));
    ModelAndView page =
        page(form, shown)
            .addObject("first", after == null)
            .addObject("views", views.of(caller))
            .addObject("shareable", Views.roles(caller))
            .addObject("bulk", caller.may(Act.BULK) && !shown.isEmpty());
    return found.size() > PAGE ? page.addObject("next", next(form, shown)) : page;
  }

  /** The address is one that this gateway made. */
  private static ModelAndView redirect(String address) {
    RedirectView to = new RedirectView(address);
    to.setExpandUriTemplateVariables(false);
    return new ModelAndView(to);
  }

  private ModelAndView page(SearchForm form, List<StoredMessage> shown) {
    return new ModelAndView("documents")
        .addObject("form", form)
        .addObject("first", true)
        .addObject("lines", shown.stream().map(DocumentLine::of).toList())
        .addObject("directions", Direction.values())
        .addObject("states", STATES)
        .addObject("types", names.documentTypes());
  }

  private static String next(SearchForm form, List<StoredMessage> shown) {
    PagePosition last = PagePosition.of(shown.get(shown.size() - 1));
    return form.address(Map.of("cursor", PageCursor.of(last)));
  }

  private static Stream<State> states(Lifecycle lifecycle) {
    return Arrays.stream(State.values()).filter(lifecycle::knows);
  }
}
