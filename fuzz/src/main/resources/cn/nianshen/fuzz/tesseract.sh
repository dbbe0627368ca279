#!/bin/sh
# In place of tesseract: knows both languages, and sees the same words on every picture.
if [ "$1" = --list-langs ]; then
  printf 'List of available languages (2):\nchi_sim\neng\n'
  exit 0
fi
cat <<END
level	page_num	block_num	par_num	line_num	word_num	left	top	width	height	conf	text
1	1	0	0	0	0	0	0	3508	160	-1	
4	1	1	1	1	0	120	30	900	40	-1	
5	1	1	1	1	1	140	35	90	36	96	总计
5	1	1	1	1	2	1900	35	20	36	90	3
4	1	1	1	2	0	120	90	900	40	-1	
5	1	1	1	2	1	140	95	90	36	96	结果
END
