package io.memoryconnector.documentation.web;

import io.memoryconnector.spring.web.MemoryExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0) // before an advice that handles every Exception
class FilterProblems extends MemoryExceptionHandler {}
