// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import org.crossborder.gateway.ebms.ErrorCode;

/** A fragment cannot be taken; perhaps its whole group with it. */
final class FragmentRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final boolean endsGroup;

  private FragmentRefused(ErrorCode code, String errorDetail, boolean endsGroup) {
    super(errorDetail);
    this.code = code;
    this.endsGroup = endsGroup;
  }

  /** This fragment alone: another try, or another fragment, may be right. */
  static FragmentRefused alone(ErrorCode code, String errorDetail) {
    return new FragmentRefused(code, errorDetail, false);
  }

  /** The group contradicts itself, so no source message can come of it. */
  static FragmentRefused withGroup(ErrorCode code, String errorDetail) {
    return new FragmentRefused(code, errorDetail, true);
  }

  ErrorCode code() {
    return code;
  }

  String errorDetail() {
    return String.valueOf(getMessage());
  }

  boolean endsGroup() {
    return endsGroup;
  }
}
