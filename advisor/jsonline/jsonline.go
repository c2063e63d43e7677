// Package jsonline writes values of one type as JSON on one line, again and again. It writes the bytes of
// encoding/json without its escapes for HTML, in less time, and lets parts be written by somebody else.
package jsonline

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Append appends the JSON of a value.
type Append func(line []byte, value reflect.Value) []byte

// Of prepares the writing of values of a type. Where parts holds a type, its values are written by that
// function. It panics on what no advice holds: maps, interfaces, real numbers, types within themselves.
func Of(t reflect.Type, parts map[reflect.Type]Append) Append {
	if part, ok := parts[t]; ok {
		return part
	}
	if t.Implements(textAppender) {
		return appendText
	}
	switch t.Kind() {
	case reflect.String:
		return func(line []byte, v reflect.Value) []byte { return String(line, v.String()) }
	case reflect.Bool:
		return func(line []byte, v reflect.Value) []byte { return strconv.AppendBool(line, v.Bool()) }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(line []byte, v reflect.Value) []byte { return strconv.AppendInt(line, v.Int(), 10) }
	case reflect.Pointer:
		return pointer(Of(t.Elem(), parts))
	case reflect.Slice:
		return slice(Of(t.Elem(), parts))
	case reflect.Struct:
		return structure(fields(nil, t, nil, parts))
	}
	panic(fmt.Sprint("jsonline: ", t))
}

var textAppender = reflect.TypeFor[encoding.TextAppender]()

func appendText(line []byte, v reflect.Value) []byte {
	text, err := v.Interface().(encoding.TextAppender).AppendText(nil)
	if err != nil {
		panic(err)
	}
	return String(line, string(text))
}

func pointer(element Append) Append {
	return func(line []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(line, "null"...)
		}
		return element(line, v.Elem())
	}
}

func slice(element Append) Append {
	return func(line []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(line, "null"...)
		}
		line = append(line, '[')
		for i := range v.Len() {
			if i > 0 {
				line = append(line, ',')
			}
			line = element(line, v.Index(i))
		}
		return append(line, ']')
	}
}

// field is one field of a struct, which may lie in structs embedded in it.
type field struct {
	name      string // as it is written, with the colon
	at        []int
	omitEmpty bool
	omitZero  bool
	append    Append
}

func fields(list []field, t reflect.Type, within []int, parts map[reflect.Type]Append) []field {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		at := append(within[:len(within):len(within)], i)
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			list = fields(list, f.Type, at, parts)
		case f.IsExported() && name != "-":
			if name == "" {
				name = f.Name
			}
			list = append(list, field{string(String(nil, name)) + ":", at, options == "omitempty", options == "omitzero", Of(f.Type, parts)})
		}
	}
	return list
}

func structure(list []field) Append {
	return func(line []byte, v reflect.Value) []byte {
		line = append(line, '{')
		first := true
		for i := range list {
			f, value := &list[i], v
			for _, at := range f.at {
				value = value.Field(at)
			}
			if f.omitEmpty && empty(value) || f.omitZero && value.IsZero() {
				continue
			}
			if !first {
				line = append(line, ',')
			}
			first = false
			line = f.append(append(line, f.name...), value)
		}
		return append(line, '}')
	}
}

func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

// String appends a text in quotation marks.
func String(line []byte, text string) []byte {
	if !plain(text) {
		return escaped(line, text)
	}
	line = append(append(line, '"'), text...)
	return append(line, '"')
}

// plain tells whether a text needs no escapes: it is ASCII without control characters, quotation marks
// and backslashes, or else it is worth a closer look.
func plain(text string) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(text); i += 8 {
		s := text[i : i+8]
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		// a high bit is set where a byte is beyond ASCII or, less 0x20 or less 1, below 0
		if (x|(x-each*0x20)|((x^each*'"')-each)|((x^each*'\\')-each))&high != 0 {
			return closer(text[i:])
		}
	}
	return closer(text[i:])
}

func closer(text string) bool {
	ascii := true
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c == '"' || c == '\\' {
			return false
		} else if c >= utf8.RuneSelf {
			ascii = false
		}
	}
	return ascii || utf8.ValidString(text) && !strings.ContainsAny(text, "\u2028\u2029")
}

func escaped(line []byte, text string) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		panic(err)
	}
	return append(line, bytes.TrimSuffix(out.Bytes(), []byte("\n"))...)
}
