"""Tests of kg.draw."""
