// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Set;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;

/** A person with an account at a gateway, in front of a browser. */
record Officer(RunningGateway gateway, String name) {
  private static final String SENTENCE = "twelve goats cross the river";

  /** One that has an account in these roles from now on. */
  static Officer of(RunningGateway gateway, String name, Role... roles) {
    LocalAccounts accounts = gateway.context().getBean(LocalAccounts.class);
    String given = accounts.add("test", name, Set.of(roles), "BD").orElseThrow();
    assertThat(accounts.changePassword(name, given, SENTENCE)).isEmpty();
    return new Officer(gateway, name);
  }

  /** A page in this window, logged in. */
  Page logIn(BrowserContext window) {
    Page page = window.newPage();
    page.navigate(at("/login").toString());
    page.fill("#username", name);
    page.fill("#password", SENTENCE);
    page.click("main button");
    page.waitForURL(at("/").toString());
    return page;
  }

  /** Where a path is. */
  URI at(String path) {
    return gateway.anonymous(path).build().uri();
  }
}
