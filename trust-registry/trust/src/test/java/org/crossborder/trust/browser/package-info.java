// SPDX-License-Identifier: Apache-2.0
/**
 * A browser for tests of pages. It is with the tests of the library that every module builds on, so
 * that all pages are held to the same rules; conformance-tests shares nothing and has its own.
 */
package org.crossborder.trust.browser;
