// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.time.Duration;

/**
 * When something is told.
 *
 * @param after how long it must have lasted before it is told
 * @param clear how long it must have been gone before it is told to be over
 * @param quiet how long to wait after one message before the next
 * @param remind how often what goes on is told again
 */
public record Hysteresis(Duration after, Duration clear, Duration quiet, Duration remind) {}
