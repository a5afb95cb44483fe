// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;

/** A part of the pages, for those who may see it. */
public enum Section {
  FILINGS("/filings", Act.PREPARE),
  APPROVALS("/approvals", Act.APPROVE),
  DOCUMENTS("/documents", Act.SEE),
  QUARANTINE("/quarantine", Act.DECIDE),
  BULK("/bulk", Act.BULK),
  LIVE("/live", Act.SEE_ALL),
  PARTNERS("/partners", Act.SEE_STATUS),
  HEALTH("/health", Act.SEE_STATUS),
  VERIFY("/verify", Act.VERIFY),
  ACCOUNTS("/accounts", Act.ADMINISTER),
  YOU("/", Act.OWN_ACCOUNT);

  private final String path;
  private final Act act;

  Section(String path, Act act) {
    this.path = path;
    this.act = act;
  }

  /** Where it begins. */
  public String path() {
    return path;
  }

  /** How messages and templates name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<Section> of(Caller caller) {
    return Arrays.stream(values()).filter(section -> caller.may(section.act)).toList();
  }
}
