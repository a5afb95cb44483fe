// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.util.List;

/** Says what is wrong now. */
@FunctionalInterface
public interface AlarmSource {
  List<Alarm> now();
}
