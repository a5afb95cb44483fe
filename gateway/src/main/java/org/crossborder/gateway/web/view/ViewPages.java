// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.view;

import java.time.Clock;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.SavedView;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.web.document.SearchForm;
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

/** Keeping a search under a name, beginning with it, and forgetting it. */
@Controller
class ViewPages {
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 80;

  private final Views views;
  private final Store store;
  private final Clock clock;

  ViewPages(Views views, Store store, Clock clock) {
    this.views = views;
    this.store = store;
    this.clock = clock;
  }

  @GetMapping("/views")
  ModelAndView all(@AuthenticationPrincipal Caller caller) {
    return new ModelAndView("views")
        .addObject("views", views.of(caller))
        .addObject("person", caller.name())
        .addObject("start", views.start(caller).map(SavedView::id).orElse(null));
  }

  @PostMapping("/views")
  ModelAndView keep(
      @RequestParam String name,
      @RequestParam @Nullable String role,
      SearchForm search,
      @AuthenticationPrincipal Caller caller) {
    String stripped = name.strip();
    String shared =
        Views.roles(caller).stream()
            .map(Enum::name)
            .filter(one -> one.equals(role))
            .findFirst()
            .orElse(null);
    boolean named = !stripped.isEmpty() && stripped.length() <= LONGEST_NAME;
    if (!named || !search.defects().isEmpty()) {
      return refused(caller, "views.wrong.name");
    }
    SavedView view =
        new SavedView(
            UUID.randomUUID(), caller.name(), shared, stripped, search.address(), clock.instant());
    boolean kept = store.inTransaction(() -> store.savedViews().add(view, MOST));
    return kept ? to(view.address()) : refused(caller, "views.wrong.most");
  }

  @PostMapping("/views/{id}/remove")
  ModelAndView remove(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    store.inTransaction(() -> store.savedViews().remove(id, caller.name()));
    return to("/views");
  }

  /** Begins with this view from now on; or with none, if it is the one already. */
  @PostMapping("/views/{id}/start")
  ModelAndView start(
      @PathVariable UUID id, @RequestParam boolean on, @AuthenticationPrincipal Caller caller) {
    SavedView view =
        views.find(id, caller).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    store.inTransaction(
        () -> {
          if (on) {
            store.savedViews().startWith(caller.name(), view.id());
          } else {
            store.savedViews().startPlain(caller.name());
          }
          return on;
        });
    return to("/views");
  }

  private ModelAndView refused(Caller caller, String why) {
    ModelAndView page = all(caller).addObject("refused", why);
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }

  private static ModelAndView to(String address) {
    RedirectView to = new RedirectView(address);
    to.setStatusCode(HttpStatus.SEE_OTHER);
    to.setExpandUriTemplateVariables(false);
    return new ModelAndView(to);
  }
}
