// SPDX-License-Identifier: Apache-2.0
/**
 * Trust service providers, their services and the history of each service's status (TS 119 612).
 */
@NullMarked
package org.crossborder.trust.service;

import org.jspecify.annotations.NullMarked;
