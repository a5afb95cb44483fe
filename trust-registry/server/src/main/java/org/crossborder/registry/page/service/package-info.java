// SPDX-License-Identifier: Apache-2.0
/** A trust service with its history. */
@NullMarked
package org.crossborder.registry.page.service;

import org.jspecify.annotations.NullMarked;
