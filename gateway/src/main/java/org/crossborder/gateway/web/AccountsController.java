// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page: who has an account, and in which roles. */
@Controller
class AccountsController {
  private final LocalAccounts accounts;

  AccountsController(LocalAccounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/accounts")
  String list(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("roles", Role.values());
    return "accounts";
  }

  /** The new password is on the answer, once. */
  @PostMapping("/accounts")
  String add(
      Model model,
      Principal administrator,
      @RequestParam String name,
      @RequestParam String organisation,
      @RequestParam(required = false) @Nullable Set<Role> roles) {
    try {
      String owner = organisation.isBlank() ? name : organisation.strip();
      Optional<String> password =
          accounts.add(administrator.getName(), name, roles == null ? Set.of() : roles, owner);
      told(model, name, password, "accounts.taken");
    } catch (IllegalArgumentException e) {
      model.addAttribute("defect", "accounts.name");
    }
    return list(model);
  }

  @PostMapping("/accounts/{name}/password")
  String reset(Model model, Principal administrator, @PathVariable String name) {
    told(model, name, accounts.reset(administrator.getName(), name), "accounts.unknown");
    return list(model);
  }

  @PostMapping("/accounts/{name}/roles")
  String roles(
      Principal administrator,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable Set<Role> roles) {
    accounts.give(administrator.getName(), name, roles == null ? Set.of() : roles);
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{name}/enabled")
  String enable(Principal administrator, @PathVariable String name, @RequestParam boolean enabled) {
    accounts.enable(administrator.getName(), name, enabled);
    return "redirect:/accounts";
  }

  private static void told(Model model, String name, Optional<String> password, String defect) {
    model.addAttribute("name", name);
    model.addAttribute("password", password.orElse(null));
    model.addAttribute("defect", password.isPresent() ? null : defect);
  }
}
