// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

/**
 * Says what is wrong with this node alone, such as its disk. Other nodes do not see it, so this one
 * tells it, whoever tells the rest.
 */
@FunctionalInterface
public interface NodeAlarmSource extends AlarmSource {}
