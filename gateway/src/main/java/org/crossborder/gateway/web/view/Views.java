// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.store.SavedView;
import org.crossborder.gateway.store.Store;
import org.springframework.stereotype.Component;

/** The views that a caller sees: the own ones, and those shared with whoever may do as much. */
@Component
public final class Views {
  private final Store store;

  Views(Store store) {
    this.store = store;
  }

  /** All of them, by name. */
  public List<SavedView> of(Caller caller) {
    return store.savedViews().of(caller.name(), roles(caller).stream().map(Role::name).toList());
  }

  /** One of them. */
  Optional<SavedView> find(UUID id, Caller caller) {
    return of(caller).stream().filter(view -> view.id().equals(id)).findFirst();
  }

  /** What the caller's list of documents begins with. */
  public Optional<SavedView> start(Caller caller) {
    return store.savedViews().start(caller.name()).flatMap(id -> find(id, caller));
  }

  /** The roles that see documents and may do no more than the caller: these share with it. */
  public static List<Role> roles(Caller caller) {
    return Arrays.stream(Role.values())
        .filter(role -> Act.of(Set.of(role)).contains(Act.SEE))
        .filter(role -> caller.acts().containsAll(Act.of(Set.of(role))))
        .toList();
  }
}
