// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import java.util.regex.Pattern;

/** What ids look like: they stand in addresses and in the subjects of the log. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~:/-]{0,99}");
  private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}");

  private Ids() {}

  static Optional<RegisterRefusal> malformed(String id) {
    return ID.matcher(id).matches()
        ? Optional.empty()
        : Optional.of(
            RegisterRule.UNIQUE_ID.refuses(
                "'%s' is no id: up to 100 letters, digits and . _ ~ : / -.", id));
  }

  static Optional<RegisterRefusal> malformedCode(String code) {
    return ISO_CODE.matcher(code).matches()
        ? Optional.empty()
        : Optional.of(RegisterRule.KNOWN.refuses("'%s' is not an ISO 3166-1 alpha-2 code.", code));
  }

  /** An id in a Party's own name space, so that no Party can take another's names. */
  static Optional<RegisterRefusal> notOf(String party, String id) {
    return id.startsWith(party + "/")
        ? malformed(id)
        : Optional.of(
            RegisterRule.UNIQUE_ID.refuses("The id '%s' must begin with '%s/'.", id, party));
  }
}
