/**
 * The memory connector in Spring MVC: filters as arguments of controllers, documents as JSON, and
 * errors as problem details. Stands on core only.
 */
@NullMarked
package io.memoryconnector.spring.web;

import org.jspecify.annotations.NullMarked;
