// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

/** Why a password was not changed. */
public enum PasswordDefect {
  /** Who asks does not know the old one. */
  OLD_WRONG,
  /** The new one is shorter than 12 or longer than 128 characters. */
  LENGTH,
  /** The new one is the old one, or has the account's name in it. */
  TOO_CLOSE
}
